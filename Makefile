# What a newcomer needs: `make demo` shows the main job, `make test` proves it. Both set up everything first.

SHELL := /bin/bash
PEERS := dwdiff php-cli php-wikidiff2 wdiff
EXTRACTION_PEERS := .build/extraction-peers
PACKAGES := git libdeflate-dev libgit2-dev libgumbo-dev libsqlite3-dev openssl pkg-config python3 zlib1g-dev
SWIFT_SOURCES := Package.swift Sources Tests
PREFIX ?= /usr/local
# One in so many of the cases of `make faults`; all of them take the better part of an hour on two cores.
FAULTS_EVERY ?= 3

.PHONY: help setup build demo test faults lint format peers bench bench-archive bench-collation bench-extraction docs install clean

help: ## Lists the targets.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 26

setup: ## Installs the Debian packages that are missing.
	@missing=(); for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "Installing $${missing[*]}"; \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $${missing[*]} >/dev/null; \
	fi
	@command -v swift >/dev/null || { echo "Swift 6.3 is needed: see https://www.swift.org/install/linux/"; exit 1; }

build: setup ## Builds stemma in release mode.
	@echo "Building stemma (release; the first build takes some minutes)"
	swift build -c release --static-swift-stdlib --product stemma

demo: build ## Runs the main job on the shipped fixtures, printing each command and its output.
	@PATH="$$(swift build -c release --show-bin-path):$$PATH" Fixtures/demo.sh

test: setup ## Builds and runs every test, then the examples of the documentation.
	@echo "Building and running the tests"
	swift build --build-tests
	swift test --skip-build
	@echo "Running the examples of the documentation"
	PATH="$$(swift build --show-bin-path):$$PATH" docs/generate.sh --check
	PATH="$$(swift build --show-bin-path):$$PATH" docs/check.py

faults: build ## Fails, kills and starves the program at every moment, and lets eight of it write at once; takes many minutes.
	@command -v strace >/dev/null || { echo "strace is needed: install the package of that name"; exit 1; }
	@python3 Tests/Faults/run.py "$$(swift build -c release --show-bin-path)/stemma" --every $(FAULTS_EVERY) --report .build/faults.txt

lint: ## Checks the format of the sources.
	swift format lint --strict --recursive $(SWIFT_SOURCES)

format: ## Formats the sources in place.
	swift format --in-place --recursive $(SWIFT_SOURCES)

peers: # Installs the programs that the benchmarks compare with, where that can be done without asking.
	@missing=(); for package in $(PEERS); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing+=($$package); done; \
	sudo=$$([ "$$(id -u)" = 0 ] || echo "sudo -n"); \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "Installing $${missing[*]}"; \
	  { $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $${missing[*]}; } >/dev/null 2>&1 \
	    || echo "They cannot be installed here; what is missing is left out"; \
	fi

bench: build peers ## Measures speed beside the peers that the distribution has.
	@python3 Tests/Benchmarks/run.py "$$(swift build -c release --show-bin-path)/stemma"

bench-archive: build ## Measures the archive at scale beside plain git; takes some minutes and 2 GB under TMPDIR.
	@python3 Tests/Benchmarks/archive.py "$$(swift build -c release --show-bin-path)/stemma"

bench-collation: build peers ## Measures how right and how fast the collation is; STEMMA_BENCH names a folder of data sets.
	@python3 Tests/Benchmarks/collation.py "$$(swift build -c release --show-bin-path)/stemma"

bench-extraction: build ## Measures how right and how fast the extraction is; STEMMA_BENCH names a folder of data sets.
	@python3 -m venv $(EXTRACTION_PEERS) && $(EXTRACTION_PEERS)/bin/pip install -q -U pip >/dev/null 2>&1 && $(EXTRACTION_PEERS)/bin/pip install -q trafilatura readability-lxml >/dev/null 2>&1 \
	  || echo "Peers cannot be installed here; what is missing is left out"
	@python3 Tests/Benchmarks/extraction.py "$$(swift build -c release --show-bin-path)/stemma" --peers $(EXTRACTION_PEERS)/bin/python

docs: build ## Writes the man pages and the command line's reference from the program itself.
	@PATH="$$(swift build -c release --show-bin-path):$$PATH" docs/generate.sh
	@PATH="$$(swift build -c release --show-bin-path):$$PATH" docs/check.py

install: build ## Installs stemma and its man pages under PREFIX.
	install -D -m 755 "$$(swift build -c release --show-bin-path)/stemma" "$(DESTDIR)$(PREFIX)/bin/stemma"
	install -D -m 644 -t "$(DESTDIR)$(PREFIX)/share/man/man1" docs/man/*.1

clean: ## Removes what was built.
	swift package clean
	rm -rf demo.git

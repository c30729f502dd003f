#ifndef STEMMA_CLIBGIT2_SHIM_H
#define STEMMA_CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/commit_graph.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

// `git_libgit2_opts` is variadic, which Swift cannot call: one wrapper for each kind of argument.

static inline int stemma_git_opts_int(int option, int value) {
    return git_libgit2_opts(option, value);
}

static inline int stemma_git_opts_size(int option, size_t value) {
    return git_libgit2_opts(option, value);
}

static inline int stemma_git_opts_path(int option, int level, const char *path) {
    return git_libgit2_opts(option, level, path);
}

#endif

#include <gumbo.h>

/// The parser's options without a record of parse errors: pages are full of them and nobody reads them.
static inline GumboOptions gumbo_quiet_options(void) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return options;
}

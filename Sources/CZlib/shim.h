#ifndef STEMMA_CZLIB_SHIM_H
#define STEMMA_CZLIB_SHIM_H

#include <zlib.h>

#endif

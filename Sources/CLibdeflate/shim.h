#ifndef STEMMA_CLIBDEFLATE_SHIM_H
#define STEMMA_CLIBDEFLATE_SHIM_H

#include <libdeflate.h>

#endif

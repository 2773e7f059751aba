// The precompiled header of Qt that every ui module reuses is built with this file.

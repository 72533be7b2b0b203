/* Everything here is a convenience: each page works without it. */

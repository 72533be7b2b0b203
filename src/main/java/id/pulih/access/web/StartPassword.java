package id.pulih.access.web;

/** A fresh start password and its stored form, made before the handler's transaction begins. */
record StartPassword(String clear, String hash) {}

package id.pulih;

/** The key of this person was erased, so nothing that it sealed can be read again. Answered by 410 and a page that says so. */
public class Erased extends RuntimeException {}

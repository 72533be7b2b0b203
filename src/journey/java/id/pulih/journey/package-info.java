/**
 * Whole ways through the procedure in a real browser: each person signs in and does their part on the pages alone.
 * What they saw is kept in target/papers and, with -Dpictures, in target/pictures.
 */
package id.pulih.journey;

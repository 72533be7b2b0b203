/**
 * Whole ways through the procedure in a real browser: each person signs in and does their part on the pages alone.
 * {@link id.pulih.journey.Album} keeps what they saw in target/pictures and target/papers.
 */
package id.pulih.journey;

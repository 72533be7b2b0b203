/**
 * Whole ways through the procedure in a real browser: each person signs in and does their part on the pages alone.
 * What they saw is kept in target/pictures and target/papers.
 */
package id.pulih.journey;

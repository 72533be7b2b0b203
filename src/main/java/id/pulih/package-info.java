/** What every module throws and how the application starts: the main class, refusals in words, and the address it listens on. */
@org.jspecify.annotations.NullMarked
package id.pulih;

/** Controllers and forms of casefile. */
@org.jspecify.annotations.NullMarked
package id.pulih.casefile.web;

/** Controllers and forms of letter. */
@org.jspecify.annotations.NullMarked
package id.pulih.letter.web;

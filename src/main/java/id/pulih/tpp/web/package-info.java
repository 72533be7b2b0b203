/** Controllers and forms of tpp. */
@org.jspecify.annotations.NullMarked
package id.pulih.tpp.web;

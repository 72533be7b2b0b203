/** Controllers and forms of partner. */
@org.jspecify.annotations.NullMarked
package id.pulih.partner.web;

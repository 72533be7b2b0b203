/**
 * Stored files: sealed with the key of the person they are about, kept byte for byte, served only after the right to the case
 * was checked (casefile serves them). Other modules call {@link id.pulih.document.Documents#store} with an upload. Table: document.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "access", "secret", "office"})
package id.pulih.document;

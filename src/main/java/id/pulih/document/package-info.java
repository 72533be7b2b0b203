/** Stored files: sealed, never public, served only after the right to the case was checked. Table: document. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "access", "secret", "office"})
package id.pulih.document;

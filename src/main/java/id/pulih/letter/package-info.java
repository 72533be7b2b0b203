/** Numbers, letterhead, signature blocks, PDF and the public check page of every paper. Table: letter. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "access", "secret", "office", "document"})
package id.pulih.letter;

/**
 * The register of ordinary clients that the office keeps elsewhere: taken in from a spreadsheet, compared with what is known,
 * confirmed by a person, refreshed monthly, and given out again in the same shape. It tells how many clients each PK has besides
 * aftercare. Tables: register_import, register_column, register_row, register_doubt, register_fault, register_entry.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "audit",
            "access",
            "secret",
            "spreadsheet",
            "office",
            "document",
            "client"
        })
package id.pulih.register;

/**
 * Spreadsheets that people bring, XLSX or CSV, read row by row: {@link id.pulih.spreadsheet.Spreadsheets}. It says what a cell holds
 * and what is broken about it, and leaves to the step what that means. It owns no table.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package id.pulih.spreadsheet;

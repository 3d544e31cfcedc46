/**
 * A practice as a folder of small tables that people keep in a spreadsheet or a text editor.
 * {@link org.practicekit.examples.clinic.folder.PracticeFolder} reads them into the SDK's own types, and names everything
 * that is wrong at once, each with file, line and column.
 */
@NullMarked
package org.practicekit.examples.clinic.folder;

import org.jspecify.annotations.NullMarked;

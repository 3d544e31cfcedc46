/** What the practice's past weeks tell, and advice on a template: computed once, shown as text, JSON and a page. */
@NullMarked
package org.practicekit.examples.clinic.pattern;

import org.jspecify.annotations.NullMarked;

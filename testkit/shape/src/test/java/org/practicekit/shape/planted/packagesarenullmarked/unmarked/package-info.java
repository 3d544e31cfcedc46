package org.practicekit.shape.planted.packagesarenullmarked.unmarked;

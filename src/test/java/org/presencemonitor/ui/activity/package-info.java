@NullMarked
package org.presencemonitor.ui.activity;

import org.jspecify.annotations.NullMarked;

/** What every service needs at its edge: who calls, and how to say no. */
@NullMarked
package org.sayso.service;

import org.jspecify.annotations.NullMarked;

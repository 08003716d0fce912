/** Benchmarks of the engine; figures with their environment are under results/. They gate nothing. */
package org.sayso.benchmarks;

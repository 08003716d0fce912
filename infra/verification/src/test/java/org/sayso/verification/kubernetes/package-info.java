/** The manifests, read as a cluster would read them. */
package org.sayso.verification.kubernetes;

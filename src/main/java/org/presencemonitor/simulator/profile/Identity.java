package org.presencemonitor.simulator.profile;

/**
 * Who is at the simulated client, and which service he signs in to.
 *
 * @param signinName what MySigninName answers when signed in
 * @param friendlyName what MyFriendlyName answers when signed in
 * @param serviceName what MyServiceName answers
 * @param serviceId what MyServiceId answers; a number of this project's own, the real one is not documented
 */
public record Identity(String signinName, String friendlyName, String serviceName, String serviceId) {}

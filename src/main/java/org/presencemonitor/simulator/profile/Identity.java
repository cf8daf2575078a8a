package org.presencemonitor.simulator.profile;

/**
 * The user of the simulated client, and the service.
 *
 * @param signinName the answer of MySigninName when signed in
 * @param friendlyName the answer of MyFriendlyName when signed in
 * @param serviceName the answer of MyServiceName
 * @param serviceId the answer of MyServiceId; made up, as the real one is not documented
 */
public record Identity(String signinName, String friendlyName, String serviceName, String serviceId) {}

package org.presencemonitor.simulator.windows;

import java.util.List;

/**
 * A class of which other programs create objects.
 *
 * @param interfaces those that its objects have, without those they inherit from
 */
record ClassDescription(String name, Iid clsid, List<InterfaceDescription> interfaces) {}

/** The mail session and the protocol that ends it: IMSLogon::Logoff, IXPLogon::TransportLogoff. */
@NullMarked
package org.presencemonitor.mapi;

import org.jspecify.annotations.NullMarked;

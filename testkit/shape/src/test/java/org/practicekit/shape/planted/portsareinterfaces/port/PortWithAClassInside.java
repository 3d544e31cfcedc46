package org.practicekit.shape.planted.portsareinterfaces.port;

public interface PortWithAClassInside {
    int count();

    final class Counter {
        int counted(PortWithAClassInside port) {
            return port.count();
        }
    }
}

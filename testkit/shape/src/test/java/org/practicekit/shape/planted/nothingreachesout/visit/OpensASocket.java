package org.practicekit.shape.planted.nothingreachesout.visit;

import java.io.IOException;
import java.net.Socket;

public final class OpensASocket {
    public void call(Socket socket) throws IOException {
        socket.close();
    }
}

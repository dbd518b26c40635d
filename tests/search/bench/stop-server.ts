import type { Server } from 'node:http';

/** Stops a server without waiting for browsers to hang up. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

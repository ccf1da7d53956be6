/** A way to a port of this machine that lets bytes through only so fast, as a hospital's line does. */
import { once } from "node:events"
import { connect, createServer, type Socket } from "node:net"
import { setTimeout } from "node:timers/promises"

const passSlowly = async (from: Socket, to: Socket, bytesPerSecond: number): Promise<void> => {
  for await (const chunk of from) {
    if (!Buffer.isBuffer(chunk)) throw new Error("a socket gave text")
    to.write(chunk)
    await setTimeout((chunk.byteLength / bytesPerSecond) * 1_000)
  }
  to.end()
}

/** Opens such a way. */
export const slowRoute = async (
  port: number,
  bytesPerSecond: number,
): Promise<{ readonly url: string; readonly close: () => void }> => {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const target = connect(port, "127.0.0.1")
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket))
    }
    target.pipe(client)
    target.on("close", () => client.destroy())
    passSlowly(client, target, bytesPerSecond).catch(() => target.destroy())
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the server has no port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

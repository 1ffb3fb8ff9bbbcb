/**
 * The few platform-neutral globals the domain may use: every runtime Stet knows has them,
 * and none of them reaches a file, a network, a window or the clock.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}

declare class URL {
  constructor(url: string, base?: string)
  static canParse(url: string, base?: string): boolean
  readonly protocol: string
  readonly hostname: string
  readonly href: string
  readonly username: string
  readonly password: string
}

/** Unpacking of the Compression Standard: a stream of bytes in, a stream of bytes out. */
declare class DecompressionStream {
  constructor(format: 'deflate-raw' | 'deflate' | 'gzip')
  readonly writable: {
    getWriter(): { write(chunk: Uint8Array): Promise<void>; close(): Promise<void> }
  }
  readonly readable: {
    getReader(): {
      read(): Promise<{ done: false; value: Uint8Array } | { done: true; value?: undefined }>
      cancel(): Promise<void>
    }
  }
}

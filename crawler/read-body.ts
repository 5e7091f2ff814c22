import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, zstdDecompress } from "node:zlib";
import type { FetchLimits } from "./limits.ts";
import { FetchError } from "./status-of-failure.ts";

type SizeLimits = Pick<FetchLimits, "compressedBytes" | "bytes">;

/** As many layers as a server may put on honestly; more is an attack. */
const maxCodings = 2;

/**
 * Reads a response body and undoes its `Content-Encoding`. Both sides are limited, so a small body that
 * unpacks to gigabytes is stopped early.
 * @throws {FetchError} too-large, or malformed-response for an encoding nobody can undo
 */
export async function readBody(body: Readable, encoding: string | null, limits: SizeLimits): Promise<Buffer> {
  let bytes = await collect(body, limits.compressedBytes);
  for (const coding of codingsOf(encoding)) {
    if (bytes.length > 0) bytes = await unpack(bytes, coding, limits.bytes);
  }
  return bytes;
}

async function collect(body: Readable, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > limit) throw new FetchError("too-large", `more than ${limit} bytes sent`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Outermost first, as they are to be undone. */
function codingsOf(header: string | null): string[] {
  const codings = (header ?? "")
    .split(",")
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > maxCodings) {
    throw new FetchError("malformed-response", `${codings.length} content codings`);
  }
  return codings.reverse();
}

/** A compressed stream that breaks off gives what it holds, as in a browser. */
const zlibTolerant = { finishFlush: constants.Z_SYNC_FLUSH };
const brotliTolerant = { finishFlush: constants.BROTLI_OPERATION_FLUSH };
/** The window that RFC 9659 allows on the web. */
const zstdWindow = { params: { [constants.ZSTD_d_windowLogMax]: 23 } };

async function unpack(bytes: Buffer, coding: string, maxOutputLength: number): Promise<Buffer> {
  try {
    switch (coding) {
      case "gzip":
      case "x-gzip":
        return await promisify(gunzip)(bytes, { ...zlibTolerant, maxOutputLength });
      case "deflate":
        // Some servers leave out the zlib wrapper (RFC 9110 §8.4.1.2).
        return await promisify(hasZlibHeader(bytes) ? inflate : inflateRaw)(bytes, {
          ...zlibTolerant,
          maxOutputLength,
        });
      case "br":
        return await promisify(brotliDecompress)(bytes, { ...brotliTolerant, maxOutputLength });
      case "zstd":
        return await promisify(zstdDecompress)(bytes, { ...zstdWindow, maxOutputLength });
    }
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (isTooLarge) throw new FetchError("too-large", `more than ${maxOutputLength} bytes unpacked`);
    throw error;
  }
  throw new FetchError("malformed-response", `content coding ${coding}`);
}

function hasZlibHeader(bytes: Buffer): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

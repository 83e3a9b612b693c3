/** Cuts a text that arrives in pieces into lines; what has no end yet waits for the next piece. */
export class Lines {
  #rest = '';

  push(piece: string): string[] {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.map(line => line.trimEnd()).filter(line => line !== '');
  }

  end(): string[] {
    return this.push('\n');
  }
}

/** Hands each line of a body over as soon as it is there. */
export async function eachLine(body: ReadableStream<Uint8Array<ArrayBuffer>>, take: (line: string) => void): Promise<void> {
  const lines = new Lines();
  await eachPiece(body, piece => lines.push(piece).forEach(take));
  lines.end().forEach(take);
}

export async function eachPiece(body: ReadableStream<Uint8Array<ArrayBuffer>>, take: (piece: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) take(read.value);
}

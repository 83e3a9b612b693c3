export interface ServerEvent {
  event: string;
  data: string;
}

/** Reads `text/event-stream` that arrives in pieces; ids and retry times are not used by our server. */
export class Events {
  #rest = '';

  push(piece: string): ServerEvent[] {
    const blocks = (this.#rest + piece).split(/\r?\n\r?\n/);
    this.#rest = blocks.pop()!;
    return blocks.map(eventOf).filter(event => event.data);
  }
}

function eventOf(block: string): ServerEvent {
  const told = (field: string) => [...block.matchAll(new RegExp(`^${field}: ?(.*)$`, 'gm'))].map(found => found[1]);
  return { event: told('event').pop() || 'message', data: told('data').join('\n') };
}

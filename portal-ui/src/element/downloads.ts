import { failureOf, Refusal } from './failure.ts';

/** The name that a server gave a file: RFC 6266, the UTF-8 form first. */
export function fileName(disposition: string, path: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]*)"/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : plain || decodeURIComponent(path.split('?')[0]!.split('/').pop()!);
}

/** Fetches a file with the bearer, which a plain link can't carry, and saves it or shows it in the window given. */
export async function download(
  path: string,
  ask: (path: string) => Promise<Response>,
  page: Window | null,
): Promise<void> {
  const response = await ask(path);
  if (!response.ok) throw new Refusal(await failureOf(response));
  const address = URL.createObjectURL(await response.blob());
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  if (page) page.location.replace(address);
  else save(address, fileName(response.headers.get('Content-Disposition') ?? '', path));
}

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

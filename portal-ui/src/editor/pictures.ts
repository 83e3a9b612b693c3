import type { Widget } from '../element/widget.ts';
import { ORIGIN } from '../element/origin.ts';

/** As wide as a column of text on a dense screen. */
const WIDEST = 1600;
const MOST = 60;

const fetched = new Map<string, Promise<ImageBitmap>>();
const drawn = new Map<string, ImageBitmap>();

/**
 * Draws the pictures of a fragment: an `img` can't carry a bearer, and the page's policy may allow no pictures of ours, not
 * even those that a script has fetched. A canvas needs no leave.
 */
export function drawPictures(root: ParentNode, widget: Widget): void {
  for (const image of root.querySelectorAll<HTMLImageElement>('img[data-src]')) {
    image.replaceWith(picture(image.dataset['src']!.slice(ORIGIN.length), image.alt, widget));
  }
}

/** A picture by its address below our root; its words stand there until it comes, and for those who do not see it. */
export function picture(path: string, alt: string, widget: Widget): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'uko-picture';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', alt);
  canvas.title = alt;
  canvas.style.maxWidth = '100%';
  const there = drawn.get(path);
  if (there) draw(canvas, there);
  else void load(path, widget).then(bitmap => draw(canvas, bitmap), () => tell(canvas, alt));
  return canvas;
}

function load(path: string, widget: Widget): Promise<ImageBitmap> {
  const known = fetched.get(path) ?? fetchBitmap(path, widget);
  fetched.set(path, known);
  return known;
}

async function fetchBitmap(path: string, widget: Widget): Promise<ImageBitmap> {
  try {
    const response = await widget.ask(path);
    if (!response.ok) throw new Error(`${response.status}`);
    const whole = await createImageBitmap(await response.blob());
    const bitmap = whole.width <= WIDEST ? whole : await createImageBitmap(whole, { resizeWidth: WIDEST, resizeQuality: 'high' });
    if (drawn.size >= MOST) drawn.delete(drawn.keys().next().value!);
    drawn.set(path, bitmap);
    return bitmap;
  } catch (thrown) {
    fetched.delete(path);
    throw thrown;
  }
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
}

function tell(canvas: HTMLCanvasElement, alt: string): void {
  canvas.replaceWith(Object.assign(document.createElement('em'), { className: 'uko-picture', textContent: alt }));
}

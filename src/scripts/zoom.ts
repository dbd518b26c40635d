/**
 * Enlarges the picture of a figure page in its box, which scrolls by itself. Ways to do it: the
 * buttons; `+`, `-` and `0` in the box; the wheel with Ctrl, which is also what a pinch on a touchpad
 * sends; two clicks. A mouse moves the picture by dragging it; fingers and arrow keys scroll the box.
 */
interface Viewer {
  box: HTMLElement;
  image: HTMLImageElement;
  output: HTMLElement | null;
  /** 1 when the whole picture is shown. */
  factor: number;
}

/** A place in the window. */
interface Place {
  x: number;
  y: number;
}

const step = 1.5;
let viewer: Viewer | null = null;

/** Takes what the reader did with the picture or its buttons, however early. */
export function zoom({ type, target }: Event): void {
  viewer ??= start();
  const button = type === 'click' && (target as Element).closest<HTMLButtonElement>('.zoom button');
  if (!viewer || !button) return;
  const factors = { larger: viewer.factor * step, smaller: viewer.factor / step, whole: 1 };
  enlarge(viewer, factors[button.value as keyof typeof factors]);
}

function start(): Viewer | null {
  const box = document.querySelector<HTMLElement>('.zoom .scroll');
  const image = box?.querySelector('img');
  if (!box || !image) return null;
  const made: Viewer = { box, image, output: document.querySelector('.zoom output'), factor: 1 };
  image.draggable = false;
  box.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey) return;
    if (key === '+' || key === '=') enlarge(made, made.factor * step);
    if (key === '-') enlarge(made, made.factor / step);
    if (key === '0') enlarge(made, 1);
  });
  box.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      enlarge(made, made.factor * Math.exp(-event.deltaY / 200), event);
    },
    { passive: false },
  );
  box.addEventListener('dblclick', (event) => enlarge(made, made.factor * step, event));
  box.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 1)
      box.scrollBy(-event.movementX, -event.movementY);
  });
  return made;
}

/** Shows the picture at a multiple of its whole size, what is at the place staying there. */
function enlarge(viewer: Viewer, wanted: number, place?: Place): void {
  const { box, image, output } = viewer;
  const pixels = Number(image.getAttribute('width'));
  const whole = Math.min(box.clientWidth, pixels);
  const most = Math.max(4, (2 * pixels) / whole);
  const factor = Math.min(Math.max(wanted, 1), most);
  const edge = box.getBoundingClientRect();
  const [x, y] = place
    ? [place.x - edge.left, place.y - edge.top]
    : [box.clientWidth / 2, box.clientHeight / 2];
  const growth = (whole * factor) / image.clientWidth;
  const [left, top] = [(box.scrollLeft + x) * growth - x, (box.scrollTop + y) * growth - y];
  if (factor > 1) {
    // The box keeps the height of the whole picture, but never more than there is room for.
    if (viewer.factor === 1)
      box.style.height = `${Math.min(box.clientHeight, innerHeight * 0.75)}px`;
    image.style.maxWidth = 'none';
    image.style.width = `${whole * factor}px`;
    // Of the files at hand the browser takes one that is sharp at this size.
    image.sizes = image.style.width;
  } else {
    box.removeAttribute('style');
    image.removeAttribute('style');
  }
  box.scrollTo(left, top);
  viewer.factor = factor;
  if (output) output.textContent = factor > 1 ? `${Math.round(factor * 100)} %` : '';
}

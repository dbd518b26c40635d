import { adoptStyle } from './adopt-style.ts';
import css from './announce.css?inline';

adoptStyle(css);

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says in a line at the foot of the window, and to screen readers, what was done. They read out
 * what changes in a line that is there already; so it comes empty and stays.
 */
export function announce(message: string): void {
  const line = document.querySelector<HTMLElement>('.said') ?? makeLine();
  const say = (words: string) => (): void => void (line.textContent = words);
  clearTimeout(timer);
  say('')();
  setTimeout(say(message), 50);
  timer = setTimeout(say(''), 6000);
}

function makeLine(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'said';
  line.setAttribute('role', 'status');
  document.body.append(line);
  return line;
}

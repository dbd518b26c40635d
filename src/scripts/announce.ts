/** Says in a line at the foot of the window, and to screen readers, what was done. */
export function announce(message: string): void {
  let line = document.querySelector<HTMLElement>('.said');
  if (!line) {
    line = document.createElement('p');
    line.className = 'said';
    line.setAttribute('role', 'status');
    document.body.append(line);
  }
  line.hidden = false;
  line.textContent = message;
  clearTimeout(Number(line.dataset['timer']));
  line.dataset['timer'] = String(setTimeout(() => line.remove(), 6000));
}

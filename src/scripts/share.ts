// Makes the buttons of a share kit work. Without this script they stay hidden: links and fields are enough.
const { clipboard } = navigator;

/** Whether the browser can hand a picture to another app. */
const sharesFiles =
  'canShare' in navigator &&
  navigator.canShare({ files: [new File([''], 'a.png', { type: 'image/png' })] });

const load = async (address: string) => (await fetch(address)).blob();

for (const kit of document.querySelectorAll<HTMLElement>('[data-kit]')) {
  const { denied = '', noPicture = '' } = kit.dataset;
  const status = kit.querySelector('[role=status]');
  const say = (words = '') => {
    if (status) status.textContent = words;
  };

  for (const button of kit.querySelectorAll('button')) {
    const { words = '', picture, share, name = '', done } = button.dataset;
    const field = document.querySelector<HTMLTextAreaElement>(`#${words || 'none'}`);
    const text = field?.value ?? '';
    const act = async () => {
      say();
      try {
        if (share) {
          const file = new File([await load(share)], name, { type: 'image/png' });
          await navigator.share({ files: [file], text });
        } else if (picture) {
          await clipboard.write([new ClipboardItem({ 'image/png': load(picture) })]);
        } else {
          await clipboard.writeText(text);
        }
        say(done);
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') return;
        if (share || picture) {
          say(noPicture);
        } else {
          field?.focus();
          field?.select();
          say(denied);
        }
      }
    };
    button.addEventListener('click', () => void act());
    button.hidden = share ? !sharesFiles : Boolean(picture) && typeof ClipboardItem !== 'function';
  }
}

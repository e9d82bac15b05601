/** WCAG 1.4.10: nothing lies beyond the window. */
import type { Page } from '@playwright/test';

/** What can only be reached by scrolling sideways, and what is cut. The window of a text field scrolls by itself. */
export function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.scrollingElement?.scrollWidth ?? 0;
    const found = wide > innerWidth ? [`the page is ${wide} wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { width, height, right } = element.getBoundingClientRect();
      const seen = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
      if (seen && right > innerWidth + 1)
        found.push(`${element.tagName} ${element.textContent.slice(0, 40)}: ${right}`);
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      if (seen && scrolls && element.scrollWidth > element.clientWidth + 1 && !element.matches('input, textarea'))
        found.push(`${element.tagName} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`);
    }
    return found.slice(0, 5);
  });
}

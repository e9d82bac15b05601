import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Banner } from '../../renderer/ui/Banner.tsx';
import { ConfidenceDot } from '../../renderer/ui/ConfidenceDot.tsx';
import { ProgressBar } from '../../renderer/ui/ProgressBar.tsx';
import { SkipLink } from '../../renderer/ui/SkipLink.tsx';
import { Sparkline } from '../../renderer/ui/Sparkline.tsx';

describe('progress', () => {
  it('says its value in words, and is drawn no further than full', () => {
    render(<ProgressBar label="Progress" value={1.4} word="140 %" />);
    const meter = screen.getByRole('meter', { name: 'Progress' });
    expect(meter).toHaveAttribute('aria-valuetext', '140 %');
    expect(meter).toHaveAttribute('aria-valuenow', '100');
    expect(meter.style.getPropertyValue('--share')).toBe('1');
  });

  it('fills no more of its track than can be told, and says the value as it is', () => {
    render(<ProgressBar label="Progress" value={1} known={0.25} word="100 %" shownWord="all" showWord />);
    const meter = screen.getByRole('meter', { name: 'Progress' });
    expect(meter).toHaveAttribute('aria-valuenow', '100');
    expect(meter).toHaveAttribute('data-partly');
    expect(meter.style.getPropertyValue('--share')).toBe('0.25');
    expect(screen.getByText('all')).toBeInTheDocument();
  });

  it('has no value at all where it is unknown', () => {
    render(<ProgressBar label="Progress" value={undefined} word="not known" />);
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.getByRole('img', { name: 'Progress: not known' })).not.toHaveAttribute('aria-valuenow');
  });
});

describe('the trend', () => {
  const lineOf = (values: readonly (number | undefined)[]) => {
    const { container } = render(<Sparkline values={values} text="Three weeks" />);
    return [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
  };

  it('is told in words', () => {
    render(<Sparkline values={[1, 2]} text="From 1 to 2" />);
    expect(screen.getByText('From 1 to 2')).toBeInTheDocument();
  });

  it('is broken where a value is missing', () => {
    expect(lineOf([0, undefined, 10, 20])).toEqual(['M3 17M41.67 10L61 3']);
  });

  it('stands with one value, with equal ones and with none', () => {
    expect(lineOf([5])).toEqual(['M61 10']);
    expect(lineOf([5, 5])).toEqual(['M3 10L61 10']);
    expect(lineOf([])).toEqual(['']);
  });
});

describe('words beside shapes', () => {
  it('each band has a shape of its own and its word', () => {
    const { container } = render(
      <>
        <ConfidenceDot band="high" word="Confident" />
        <ConfidenceDot band="medium" word="Doubtful" wordHidden />
        <ConfidenceDot band="low" word="In danger" />
      </>,
    );
    expect(container).toHaveTextContent('ConfidentDoubtfulIn danger');
    const shapes = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
    expect(new Set(shapes).size).toBe(3);
  });

  it('a danger interrupts, the rest waits', () => {
    render(
      <>
        <Banner tone="danger" title="Not saved." />
        <Banner tone="info" title="Two questions." />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Not saved.');
    expect(screen.getByRole('status')).toHaveTextContent('Two questions.');
  });

  it('the skip link takes the keyboard there', async () => {
    const user = userEvent.setup();
    render(
      <>
        <SkipLink to="plan">Skip to the plan</SkipLink>
        <main id="plan">Plan</main>
      </>,
    );
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

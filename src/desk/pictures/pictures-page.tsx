import type { PictureView } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { focusClass } from "../../web/index.ts";
import { smallOf } from "../articles/picture-choice.tsx";
import { Find, type ListQuery, type Listed, Pages } from "../lists.tsx";

type Props = { visit: DeskVisit; pictures: Listed<PictureView>; asked: ListQuery; shown: Shown };

export function PicturesPage({ visit, pictures, asked, shown }: Props) {
  const words = useMessages().desk.pictures;
  const m = words.room;
  return (
    <Desk visit={visit} title={m.title}>
      <Problem shown={shown} />
      <form class="fields" method="post" action="/desk/pictures" enctype="multipart/form-data">
        <div class="row">
          <Input shown={shown} name="alt" label={words.alt} hint={m.ofSeveral} />
          <Input shown={shown} name="caption" label={words.caption} placeholder={m.asFileSays} />
          <Input shown={shown} name="credit" label={words.credit} placeholder={m.asFileSays} />
          {/* last: a form that is too large breaks off in its file, and what stands before it is kept */}
          <label>
            {m.files}
            <input type="file" name="picture" accept="image/*" multiple required />
          </label>
        </div>
        <p>
          <button class="button">{m.add}</button>
        </p>
      </form>
      <h2>{m.newest}</h2>
      <Find asked={asked} label={m.find} />
      <ul class="pictures">
        {pictures.rows.map((picture) => (
          <li>
            <a href={`/desk/pictures/${picture.id}`}>
              <Seen picture={picture} />
              <span class="shows">{picture.alt || picture.name}</span>
            </a>
            {!picture.alt && <p class="bad">{m.undescribed}</p>}
            <p class="soft">{picture.credit || m.uncredited}</p>
          </li>
        ))}
      </ul>
      <Pages asked={asked} total={pictures.total} none={m.nonesYet} />
    </Desk>
  );
}

/** What it shows stands below it, or a file's name where nothing is said of it. */
const Seen = ({ picture }: { picture: PictureView }) => (
  <img class={focusClass(picture.focus) || undefined} src={`/${smallOf(picture)}`} alt="" loading="lazy" width={3} height={2} />
);

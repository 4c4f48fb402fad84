import type { PictureView } from "../../editorial/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { focusClass } from "../../web/index.ts";
import { smallOf } from "../articles/picture-choice.tsx";
import { Find, type ListQuery, type Listed, Pages } from "../lists.tsx";

type Props = { visit: DeskVisit; pictures: Listed<PictureView>; asked: ListQuery; shown: Shown };

export function PicturesPage({ visit, pictures, asked, shown }: Props) {
  return (
    <Desk visit={visit} title="Pictures">
      <Problem shown={shown} />
      <form class="fields" method="post" action="/desk/pictures" enctype="multipart/form-data">
        <div class="row">
          <Input shown={shown} name="alt" label="What it shows (alt)" required />
          <Input shown={shown} name="caption" label="Caption" placeholder="as the file says" />
          <Input shown={shown} name="credit" label="Credit" placeholder="as the file says" />
          {/* last: a form that is too large breaks off in its file, and what stands before it is kept */}
          <label>
            Picture (JPEG, PNG, WebP, AVIF, GIF, TIFF; 40 MB at most)
            <input type="file" name="picture" accept="image/*" required />
          </label>
        </div>
        <p>
          <button class="button">Add</button>
        </p>
      </form>
      <h2>Newest first</h2>
      <Find asked={asked} label="Name, description, caption or credit" />
      <ul class="pictures">
        {pictures.rows.map((picture) => (
          <li>
            <a href={`/desk/pictures/${picture.id}`}>
              <Seen picture={picture} />
            </a>
            <p class="soft">{picture.credit || "nobody’s yet: it has no credit"}</p>
          </li>
        ))}
      </ul>
      <Pages asked={asked} total={pictures.total} none="There is no picture yet." />
    </Desk>
  );
}

/** As a picture, by what it shows; a file's name stands only where nothing is said of it. */
const Seen = ({ picture }: { picture: PictureView }) => (
  <img
    class={focusClass(picture.focus) || undefined}
    src={`/${smallOf(picture)}`}
    alt={picture.alt || picture.name}
    loading="lazy"
    width={3}
    height={2}
  />
);

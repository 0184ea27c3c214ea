# Greenlit in a container: `docker compose up --detach` after filling in .env.
FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_NO_CACHE=1 \
    GREENLIT_DATABASE=/data/greenlit.db

# Signs that the shipped fonts lack, in the pictures of results.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends fonts-noto-cjk fonts-noto-color-emoji \
    && rm -rf /var/lib/apt/lists/*

RUN pip install --no-cache-dir uv==0.13.9 \
    && useradd --create-home --uid 10001 greenlit \
    && install --directory --owner greenlit --mode 0700 /data

WORKDIR /app
COPY . .
RUN uv sync --no-dev

USER greenlit
VOLUME /data
# SIGTERM ends the bot within 10 s; nothing that it acknowledged is lost.
STOPSIGNAL SIGTERM
ENTRYPOINT ["/app/.venv/bin/greenlit"]
CMD ["run"]

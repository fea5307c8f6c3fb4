"""The other road: every command as Typer declares it, one module a scene, loaded when it is named."""
